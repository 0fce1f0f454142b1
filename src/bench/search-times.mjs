const BUCKET = /^console_search_seconds_bucket\{.*le="([^"]+)".*\} (\S+)$/gm;

/** How long the server's searches have taken so far, as its metrics say. */
export async function searchesOf({ management }) {
  const metrics = await (await fetch(`${management}/q/metrics`)).text();
  const buckets = [...metrics.matchAll(BUCKET)].map(([, le, count]) => ({ le: numberOf(le), count: Number(count) }));
  return new Times(buckets);
}

function numberOf(le) {
  return le === "+Inf" ? Infinity : Number(le);
}

/** Durations in the buckets of a Prometheus histogram: of each limit in seconds, how many were no longer. */
class Times {
  #buckets;

  constructor(buckets) {
    this.#buckets = buckets.sort((one, other) => one.le - other.le);
  }

  since(earlier) {
    const before = earlier.#buckets;
    return new Times(this.#buckets.map(({ le, count }, index) => ({ le, count: count - before[index].count })));
  }

  /** Milliseconds that so large a share of them took at most; within a bucket they are taken to be evenly spread. */
  quantile(share) {
    if (!this.#buckets.at(-1)?.count) throw new Error("The server has measured no search");
    const wanted = share * this.#buckets.at(-1).count;
    const index = this.#buckets.findIndex(({ count }) => count >= wanted);
    const [from, to] = [this.#buckets[index - 1] ?? { le: 0, count: 0 }, this.#buckets[index]];
    const within = (wanted - from.count) / Math.max(1, to.count - from.count);
    return to.le === Infinity ? Infinity : (from.le + within * (to.le - from.le)) * 1000;
  }
}
