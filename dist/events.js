// src/events/meters.ts
var COUNTER = "pilot_rollout_events_total";
var HISTOGRAM = "pilot_rollout_duration_seconds";
var COUNTER_HELP = "Uses of a feature, by whether it was on and how it went";
var HISTOGRAM_HELP = "How long uses of a feature took";
var BOUNDS = [5e-3, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
function promClientUses(client, registry) {
  const registers = registry === void 0 ? {} : { registers: [registry] };
  const counter = new client.Counter({
    name: COUNTER,
    help: COUNTER_HELP,
    labelNames: ["feature", "exposed", "outcome"],
    ...registers
  });
  const histogram = new client.Histogram({
    name: HISTOGRAM,
    help: HISTOGRAM_HELP,
    labelNames: ["feature", "exposed"],
    buckets: BOUNDS,
    ...registers
  });
  return (use) => {
    const { outcome, ...labels } = labelsOf(use);
    counter.inc({ ...labels, outcome }, 1);
    if (use.durationMs !== null) histogram.observe(labels, use.durationMs / 1e3);
  };
}
function openTelemetryUses(meter) {
  const counter = meter.createCounter(COUNTER, { description: COUNTER_HELP });
  const histogram = meter.createHistogram(HISTOGRAM, {
    description: HISTOGRAM_HELP,
    advice: { explicitBucketBoundaries: BOUNDS }
  });
  return (use) => {
    const { outcome, ...labels } = labelsOf(use);
    counter.add(1, { ...labels, outcome });
    if (use.durationMs !== null) histogram.record(use.durationMs / 1e3, labels);
  };
}
function labelsOf({ feature, exposed, failed }) {
  return { feature, exposed: String(exposed), outcome: failed ? "error" : "ok" };
}

// src/events/outbox.ts
var Outbox = class {
  #options;
  #rows = [];
  #inFlight = /* @__PURE__ */ new Set();
  #flying = 0;
  #dropped = 0;
  #failures = 0;
  #ended = false;
  #abandoned = false;
  constructor(options) {
    this.#options = options;
  }
  /** Rows lost so far. */
  get dropped() {
    return this.#dropped;
  }
  /** Rows that wait; those that are on their way are not among them. */
  get waiting() {
    return this.#rows.length;
  }
  /** Refusals in a row. */
  get failures() {
    return this.#failures;
  }
  add(row) {
    if (this.#ended) this.drop(1, "closed");
    else if (this.#rows.length + this.#flying >= this.#options.queue) this.drop(1, "full");
    else this.#rows.push(row);
  }
  drop(count, reason) {
    if (count === 0) return;
    this.#dropped += count;
    attempt(() => this.#options.onDrop(count, reason));
  }
  /**
   * Sends what waits, batch by batch, until the sink refuses one. Each call sends rows of its own, so that no request
   * waits for another one's promise, which Workers forbid.
   */
  send() {
    const work = this.#sendAll();
    this.#inFlight.add(work);
    return work.finally(() => this.#inFlight.delete(work));
  }
  /** Takes nothing more, and sends once more what waits and what comes back. */
  async end() {
    this.#ended = true;
    await Promise.all(this.#inFlight);
    await this.send();
  }
  /** Gives up what still waits. */
  abandon() {
    this.#abandoned = true;
    this.drop(this.#rows.splice(0).length, "closed");
  }
  async #sendAll() {
    while (this.#rows.length > 0) {
      const rows = this.#rows.splice(0, this.#options.batch);
      this.#flying += rows.length;
      try {
        await this.#options.sink(rows);
        this.#failures = 0;
      } catch (error) {
        this.#refused(rows, error);
        return;
      } finally {
        this.#flying -= rows.length;
      }
    }
  }
  #refused(rows, error) {
    attempt(() => this.#options.onError(error));
    this.#failures += 1;
    if (this.#abandoned) {
      this.drop(rows.length, "closed");
      return;
    }
    if (this.#failures >= this.#options.attempts) {
      this.#failures = 0;
      this.drop(rows.length, "refused");
      return;
    }
    this.#rows.unshift(...rows);
  }
};
function attempt(callback) {
  try {
    callback();
  } catch {
  }
}

// src/events/use.ts
function rowsOf({ feature, customer, exposed, failed, durationMs, at }) {
  const use = {
    feature,
    customer,
    event: exposed ? "enabled" : "disabled",
    at,
    ...durationMs === null ? {} : { metadata: { duration_ms: durationMs } }
  };
  if (!failed) return [use];
  return [use, { feature, customer, event: "error", at, ...exposed ? {} : { metadata: { exposed: false } } }];
}
async function measureUse(report, subject, work) {
  const begin = performance.now();
  const tell = (failed) => report({ ...subject, failed, durationMs: Math.round((performance.now() - begin) * 1e3) / 1e3, at: Date.now() });
  try {
    const result = await work();
    tell(false);
    return result;
  } catch (error) {
    tell(true);
    throw error;
  }
}

// src/events/recorder.ts
var LONGEST_PAUSE = 3e4;
function createRecorder(options) {
  const { sink, batch = 500, queue = 1e4, every = 1e3, attempts = 8 } = options;
  const { onError = () => {
  }, onDrop = () => {
  } } = options;
  const outbox = new Outbox({ sink, batch, queue, attempts, onError, onDrop });
  const alarm = createAlarm(outbox, every);
  const add = (row) => {
    if (!isRow(row)) return outbox.drop(1, "invalid");
    outbox.add(row);
    alarm.set();
  };
  const flush = async () => {
    await outbox.send();
    alarm.set();
  };
  return {
    recordEvent: (event) => add(rowOf(event)),
    recordUse: (use) => rowsOf(use).forEach(add),
    flush,
    close: async (within = 5e3) => {
      alarm.end();
      await atMost(within, outbox.end());
      outbox.abandon();
    },
    get dropped() {
      return outbox.dropped;
    },
    get waiting() {
      return outbox.waiting;
    }
  };
}
function rowOf({ durationMs, at = Date.now(), metadata, ...event }) {
  if (durationMs !== void 0) return { ...event, at, metadata: { ...metadata, duration_ms: durationMs } };
  return metadata === void 0 ? { ...event, at } : { ...event, at, metadata };
}
function isRow({ feature, customer, event, at }) {
  return isText(feature) && isText(customer) && EVENTS.has(event) && Number.isFinite(at) && at >= 0 && at <= LATEST;
}
function isText(value) {
  return typeof value === "string" && value !== "";
}
var EVENTS = /* @__PURE__ */ new Set(["enabled", "disabled", "error"]);
var LATEST = 253402300799999;
function createAlarm(outbox, every) {
  let timer;
  let ended = false;
  const ring = async () => {
    await outbox.send();
    timer = void 0;
    set();
  };
  const set = () => {
    if (every === null || ended || timer !== void 0 || outbox.waiting === 0) return;
    timer = setTimeout(() => void ring(), Math.min(every * 2 ** outbox.failures, Math.max(every, LONGEST_PAUSE)));
    if (typeof timer === "object") timer.unref();
  };
  return {
    set,
    end() {
      ended = true;
      clearTimeout(timer);
    }
  };
}
async function atMost(within, work) {
  let timer;
  const late = new Promise((resolve) => {
    timer = setTimeout(resolve, within);
  });
  await Promise.race([work, late]);
  clearTimeout(timer);
}

// src/evaluation/instant.ts
function formatInstant(instant) {
  return new Date(instant).toISOString().replace(".000Z", "Z");
}

// src/events/row.ts
var INSERT_ROWS = `insert into rollout_events (feature_name, customer_id, event, metadata, timestamp)
  select feature, customer, event, metadata, at from jsonb_to_recordset($1::text::jsonb)
    as r(feature text, customer text, event text, metadata jsonb, at timestamptz)`;
function rowsParameter(rows) {
  return `[${rows.map((row) => rowText(row)).join(",")}]`;
}
function rowText({ feature, customer, event, at, metadata = {} }) {
  const text = (inner) => JSON.stringify(
    { feature, customer, event, at: formatInstant(at), metadata: inner },
    (_key, value) => storableValue(value)
  );
  try {
    return text(metadata);
  } catch {
    return text({});
  }
}
function storable(text) {
  return text.replaceAll(/[\0\p{Cs}]/gu, "�");
}
function storableValue(value) {
  if (typeof value === "string") return storable(value);
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [storable(key), inner]));
}

// src/events/sinks.ts
function postgresSink(query) {
  return async (rows) => {
    await query(INSERT_ROWS, [rowsParameter(rows)]);
  };
}
function fetchSink(url, options = {}) {
  const { headers = {}, timeout = 1e4 } = options;
  return async (rows) => {
    const send = options.fetch ?? fetch;
    const response = await send(url, {
      method: "POST",
      headers: { ...headers, "content-type": "application/json" },
      body: `{"version":1,"events":${rowsParameter(rows)}}`,
      signal: AbortSignal.timeout(timeout)
    });
    await response.body?.cancel();
    if (!response.ok) throw new Error(`Events were answered with the status ${response.status}`);
  };
}
export {
  createRecorder,
  fetchSink,
  measureUse,
  openTelemetryUses,
  postgresSink,
  promClientUses
};
