/** Real web servers that take PUT, on free loopback ports: Apache's mod_dav honours preconditions, nginx's does not. */

import { createHash } from "node:crypto";
import { chown, mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { freePort, program, serverFolder, startServer, unprivileged } from "./servers.ts";

/** A running web server with one user. */
export interface WebServer {
  readonly port: number;
  /** The address of a file of its folder, at its own port unless said otherwise. */
  readonly url: (path: string, port?: number) => string;
  /** The folder that it serves. */
  readonly folder: string;
  readonly username: string;
  readonly password: string;
  readonly stop: () => Promise<void>;
}

const USER = "pilot";
const PASSWORD = "s3cret-word";

/** Both servers understand a user's SHA-1. */
const USERS = `${USER}:{SHA}${createHash("sha1").update(PASSWORD).digest("base64")}\n`;

type Configure = (place: { readonly root: string; readonly files: string; readonly port: number }) => string;

async function startWebServer(
  name: "apache2" | "nginx",
  configure: Configure,
  parameters: (root: string, file: string) => readonly string[],
): Promise<WebServer> {
  const command = program(name);
  if (command === null) throw new Error(`${name} is not installed`);
  const [root, port] = await Promise.all([serverFolder(name), freePort()]);
  const files = join(root, "files");
  const user = unprivileged();
  for (const folder of [files, join(root, "temporary")]) {
    await mkdir(folder);
    if (user !== undefined) await chown(folder, user.uid, user.gid);
  }
  const configuration = join(root, "server.conf");
  await writeFile(join(root, "users"), USERS);
  await writeFile(configuration, configure({ root, files, port }));
  const address = `http://127.0.0.1:${port}/`;
  const server = await startServer(command, parameters(root, configuration), root, () =>
    fetch(address).then(
      () => true,
      () => false,
    ),
  );
  return {
    port,
    url: (path, at = port) => `http://127.0.0.1:${at}/${path}`,
    folder: files,
    username: USER,
    password: PASSWORD,
    stop: server.stop,
  };
}

const APACHE_MODULES = [
  "mpm_event",
  "authn_core",
  "authn_file",
  "authz_core",
  "authz_user",
  "auth_basic",
  "dav",
  "dav_fs",
] as const;

/**
 * Apache with mod_dav.
 *
 * @param tags `Digest` gives strong tags at once, `MTime Size` (Apache's default) only once a file is a second old
 */
export function startApache(tags: "Digest" | "MTime Size" = "Digest"): Promise<WebServer> {
  const configure: Configure = ({ root, files, port }) => `
${APACHE_MODULES.map((name) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so`).join("\n")}
ServerRoot ${root}
ServerName localhost
PidFile ${root}/pid
ErrorLog ${root}/temporary/error.log
Listen 127.0.0.1:${port}
StartServers 1
ThreadsPerChild 16
MaxRequestWorkers 32
DocumentRoot ${files}
FileETag ${tags}
DAVLockDB ${root}/temporary/locks
<Directory ${files}>
  Dav On
  AuthType Basic
  AuthName pilot
  AuthUserFile ${root}/users
  Require valid-user
</Directory>
`;
  return startWebServer("apache2", configure, (_root, file) => ["-f", file, "-D", "FOREGROUND"]);
}

/** nginx with its dav module. */
export function startNginx(): Promise<WebServer> {
  const configure: Configure = ({ root, files, port }) => `
daemon off;
pid ${root}/pid;
error_log stderr;
events {}
http {
  access_log off;
  client_body_temp_path ${root}/temporary/body;
  proxy_temp_path ${root}/temporary/proxy;
  fastcgi_temp_path ${root}/temporary/fastcgi;
  uwsgi_temp_path ${root}/temporary/uwsgi;
  scgi_temp_path ${root}/temporary/scgi;
  server {
    listen 127.0.0.1:${port};
    root ${files};
    client_max_body_size 64m;
    dav_methods PUT DELETE;
    auth_basic pilot;
    auth_basic_user_file ${root}/users;
  }
}
`;
  return startWebServer("nginx", configure, (root, file) => ["-p", root, "-c", file, "-e", "stderr"]);
}
