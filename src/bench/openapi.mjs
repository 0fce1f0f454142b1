const CONCURRENCY = 16;

/** The operations of a section as an OpenAPI 3.1 document, for consoles that read such. */
export async function openApiOf(url, branch, section) {
  const list = await (
    await fetch(`${url}/api/catalog/operations?${new URLSearchParams({ branch, section })}`)
  ).json();
  const paths = {};
  const schemas = {};
  const waiting = [...list.operations];
  await Promise.all(
    Array.from({ length: CONCURRENCY }, async () => {
      for (let entry = waiting.shift(); entry; entry = waiting.shift()) {
        const query = new URLSearchParams({
          branch,
          method: entry.method,
          path: entry.path,
        });
        const operation = await (await fetch(`${url}/api/catalog/operation?${query}`)).json();
        (paths[entry.path] ??= {})[entry.method.toLowerCase()] = operationObject(operation);
        for (const [key, schema] of Object.entries(operation.schemas))
          schemas[componentName(key)] = moved(schema);
      }
    }),
  );
  return {
    openapi: "3.1.0",
    info: { title: section, version: "1" },
    servers: [{ url: "https://api.example.com" }],
    paths: Object.fromEntries(list.operations.map(({ path }) => [path, paths[path]])),
    components: { schemas },
  };
}

function operationObject({ id, description, longDescription, state, parameters, requestBody, response }) {
  return {
    operationId: id,
    summary: description,
    description: longDescription,
    deprecated: state.value === "DEPRECATED",
    tags: ["operations"],
    parameters: parameters.map((parameter) => ({
      ...parameter,
      schema: moved(parameter.schema),
    })),
    requestBody: requestBody && {
      required: requestBody.required,
      content: json(requestBody),
    },
    responses: {
      200: {
        description: "Success",
        content: response.schema && json(response),
      },
    },
  };
}

function json({ schema, example }) {
  return { "application/json": { schema: moved(schema), example } };
}

/** The schema with its references where OpenAPI has them. */
function moved(schema) {
  return JSON.parse(JSON.stringify(schema), (key, value) =>
    key === "$ref"
      ? "#/components/schemas/" + componentName(decodeURIComponent(value.slice("#/schemas/".length)))
      : value,
  );
}

function componentName(key) {
  return key.replaceAll(/[^A-Za-z0-9._-]/g, "_");
}
