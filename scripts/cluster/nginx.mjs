// The configuration of nginx in front of the processes of one machine.

/**
 * @param {object} options
 * @param {number} options.port where nginx listens
 * @param {number[]} options.processes ports of the processes
 * @param {(process: number) => string} [options.addressOf] where a process listens
 * @param {string} [options.resolver] the name server, if addresses are names: they are looked up again, as a container that is
 *   made again has another address. Needs nginx 1.27.3
 * @param {string} [options.accessLog] the file of requests
 * @returns {string} for nginx's `http` context
 */
export function nginxSite({
  port,
  processes,
  addressOf = (process) => `127.0.0.1:${process}`,
  resolver = "",
  accessLog = "/var/log/nginx/access.log",
}) {
  const upstream = (name, members, settings = []) => {
    const zone = resolver ? [`zone ${name} 64k;`] : [];
    const servers = members.map(
      (process) => `server ${addressOf(process)} max_fails=1 fail_timeout=2s${resolver && " resolve"};`,
    );
    return [`upstream ${name} {`, ...[...zone, ...settings, ...servers].map((line) => `  ${line}`), "}"].join(
      "\n",
    );
  };
  // What Docker's name server answers counts for ten minutes unless we say otherwise.
  const lookUp = resolver && `resolver ${resolver} valid=2s ipv6=off;\n`;
  return `# One address in front of all processes. A room lives in one process: its path begins with that process's port.
${lookUp}${upstream("any_process", processes, ["least_conn;"])}
${processes.map((process) => upstream(`process_${process}`, [process])).join("\n")}

map $http_upgrade $connection_header {
  default upgrade;
  "" close;
}

# Without queries: clients that use the SDK as it is send their token in the address of a WebSocket.
log_format without_query '$remote_addr - - [$time_local] "$request_method $uri $server_protocol" $status $body_bytes_sent';

server {
  listen ${port};
  access_log ${accessLog} without_query;
  client_max_body_size 1m;
  proxy_http_version 1.1;
  proxy_set_header Host $http_host;
  proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for;
  proxy_set_header X-Forwarded-Proto $scheme;
  proxy_set_header Upgrade $http_upgrade;
  proxy_set_header Connection $connection_header;
  # A connection to a room may be quiet for as long as a player thinks.
  proxy_read_timeout 1h;
  # A process that is being replaced refuses connections: another one answers.
  proxy_next_upstream error timeout;

  # Prometheus reads each process by itself.
  location = /metrics {
    return 404;
  }
  location ~ ^/(?<process>${processes.join("|")})(?<path>/.*)$ {
    proxy_pass http://process_$process$path$is_args$args;
  }
  location / {
    proxy_pass http://any_process;
  }
}
`;
}

/** A whole configuration for an nginx of its own that writes into one folder and stays in the foreground. */
export function nginxConfig({ folder, site }) {
  const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map(
    (kind) => `  ${kind}_temp_path ${folder}/${kind};`,
  );
  return `daemon off;
pid ${folder}/nginx.pid;
error_log stderr warn;
worker_processes 1;
events {
  worker_connections 4096;
}
http {
${temporary.join("\n")}
  include ${site};
}
`;
}
