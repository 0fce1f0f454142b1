// Unpacks the packaged Chromium and prints where it is, and the environment it needs, as JSON.
// Its libraries are unpacked only where it believes to be on the platform it was packaged for.
process.env.AWS_EXECUTION_ENV = "AWS_Lambda_nodejs20.x";
const { default: chromium } = await import("@sparticuz/chromium");

const executable = await chromium.executablePath();
const { LD_LIBRARY_PATH, FONTCONFIG_PATH } = process.env;
console.log(
  JSON.stringify({
    executable,
    environment: { LD_LIBRARY_PATH, FONTCONFIG_PATH },
  }),
);
