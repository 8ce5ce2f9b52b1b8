/** A real Prometheus on a free loopback port, over samples that are written into its storage beforehand. */

import { execFile } from "node:child_process";
import { chmod, mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { freePort, program, serverFolder, startServer, unprivileged } from "./servers.ts";

/** A running server. */
export interface PrometheusServer {
  readonly url: string;
  readonly stop: () => Promise<void>;
}

/** Takes about two seconds. @param samples - OpenMetrics text with timestamps, ending in `# EOF`. */
export async function startPrometheus(samples: string): Promise<PrometheusServer> {
  return start({ samples, configuration: "global: {scrape_interval: 1m}\n" });
}

/** Scrapes `http://<target>/metrics` of the loopback interface, as often as one may without being unkind. */
export async function startScraping(target: string): Promise<PrometheusServer> {
  const job = `{job_name: application, static_configs: [{targets: ["${target}"]}]}`;
  return start({
    samples: null,
    configuration: `global: {scrape_interval: 200ms, scrape_timeout: 200ms}\nscrape_configs: [${job}]\n`,
  });
}

async function start(given: {
  readonly samples: string | null;
  readonly configuration: string;
}): Promise<PrometheusServer> {
  const [prometheus, promtool] = [program("prometheus"), program("promtool")];
  if (prometheus === null || promtool === null) throw new Error("Prometheus is not installed");
  const [folder, port] = await Promise.all([serverFolder("prometheus"), freePort()]);
  const [data, input, configuration] = [join(folder, "data"), join(folder, "samples"), join(folder, "prometheus.yml")];
  await mkdir(data);
  await writeFile(configuration, given.configuration);
  await chmod(data, 0o777);
  if (given.samples !== null) {
    await writeFile(input, given.samples);
    await promisify(execFile)(promtool, ["tsdb", "create-blocks-from", "openmetrics", "--quiet", input, data], {
      ...unprivileged(),
      cwd: folder,
    });
  }
  const url = `http://127.0.0.1:${port}`;
  const server = await startServer(
    prometheus,
    [
      `--config.file=${configuration}`,
      `--storage.tsdb.path=${data}`,
      "--storage.tsdb.retention.time=100y",
      `--web.listen-address=127.0.0.1:${port}`,
      "--log.level=error",
    ],
    folder,
    () =>
      fetch(`${url}/-/ready`).then(
        (response) => response.ok,
        () => false,
      ),
  );
  return { url, stop: server.stop };
}
