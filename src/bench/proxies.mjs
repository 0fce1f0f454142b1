import { spawn } from "node:child_process";
import { mkdir, truncate, writeFile } from "node:fs/promises";
import path from "node:path";

const UPSTREAM = 18081;
const PROXY = 18082;
export const GIGABYTE = 1024 ** 3;

/** nginx twice: as the provider, with answers of some sizes, and as a proxy in front of it. */
export class Proxies {
  upstream = `http://127.0.0.1:${UPSTREAM}`;
  proxy = `http://127.0.0.1:${PROXY}`;
  #processes = [];

  static async start(folder) {
    const proxies = new Proxies();
    await mkdir(path.join(folder, "files"), { recursive: true });
    await writeFile(path.join(folder, "files/1KB"), "x".repeat(1024));
    await writeFile(path.join(folder, "files/100KB"), "x".repeat(100 * 1024));
    await writeFile(path.join(folder, "files/1GB"), "");
    await truncate(path.join(folder, "files/1GB"), GIGABYTE);
    await proxies.#run(folder, "upstream", upstream(folder));
    await proxies.#run(folder, "proxy", proxy());
    return proxies;
  }

  /** The process whose children do the proxy's work. */
  get proxyPid() {
    return this.#processes[1].pid;
  }

  stop() {
    this.#processes.forEach((child) => child.kill());
  }

  async #run(folder, name, server) {
    const file = path.join(folder, `${name}.conf`);
    await writeFile(file, configuration(folder, name, server));
    this.#processes.push(
      spawn("nginx", ["-c", file, "-e", "stderr"], {
        stdio: ["ignore", "ignore", "inherit"],
      }),
    );
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}

function configuration(folder, name, server) {
  return `daemon off;
worker_processes 2;
pid ${folder}/${name}.pid;
events { worker_connections 4096; }
http {
  access_log off;
  keepalive_requests 1000000000;
  open_file_cache max=10;
  sendfile on;
  client_body_temp_path ${folder}/${name}-body;
  proxy_temp_path ${folder}/${name}-proxy;
  fastcgi_temp_path ${folder}/${name}-fastcgi;
  uwsgi_temp_path ${folder}/${name}-uwsgi;
  scgi_temp_path ${folder}/${name}-scgi;
  ${server}
}
`;
}

function upstream(folder) {
  return `server {
    listen 127.0.0.1:${UPSTREAM};
    root ${folder}/files;
    default_type application/json;
    location /v1/ { alias ${folder}/files/; }
  }`;
}

function proxy() {
  return `upstream provider { server 127.0.0.1:${UPSTREAM}; keepalive 128; keepalive_requests 1000000000; }
  server {
    listen 127.0.0.1:${PROXY};
    location / {
      proxy_pass http://provider;
      proxy_http_version 1.1;
      proxy_set_header Connection "";
    }
  }`;
}
