import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";

/** A network that holds others, such as the /48 of an IPv6 address, may do this many times what each of them may. */
const WIDE = 5;

/** How often something may be done in a time; counted in memory for that time, never written. */
export class Allowance {
  readonly #limiters: readonly RateLimiterMemory[];

  constructor({ points, seconds }: { readonly points: number; readonly seconds: number }) {
    this.#limiters = [1, WIDE].map(
      (times) => new RateLimiterMemory({ points: points * times, duration: seconds, keyPrefix: String(times) }),
    );
  }

  /** Takes one, for all of `networks`, the narrowest first; 0, or the seconds after which there is one again. */
  async take(networks: readonly string[]): Promise<number> {
    for (const [limiter, network] of this.#of(networks))
      try {
        await limiter.consume(network);
      } catch (stop) {
        if (stop instanceof RateLimiterRes) return secondsOf(stop);
        throw stop;
      }
    return 0;
  }

  /** 0 when there is one to take, or the seconds after which there is. */
  async wait(networks: readonly string[]): Promise<number> {
    for (const [limiter, network] of this.#of(networks)) {
      const taken = await limiter.get(network);
      if (taken !== null && taken.consumedPoints >= limiter.points) return secondsOf(taken);
    }
    return 0;
  }

  #of(networks: readonly string[]): readonly (readonly [RateLimiterMemory, string])[] {
    return this.#limiters.flatMap((limiter, rank) => {
      const network = networks[rank];
      return network === undefined ? [] : [[limiter, network] as const];
    });
  }
}

const secondsOf = ({ msBeforeNext }: RateLimiterRes): number => Math.ceil(msBeforeNext / 1000);
