/** As much of jStat as is used here; the package has no types. */
declare module "jstat" {
  const jstat: {
    readonly studentt: {
      /** The quantile of Student's t distribution. */
      readonly inv: (probability: number, degreesOfFreedom: number) => number;
    };
    readonly mean: (values: readonly number[]) => number;
    /** The standard deviation; `sample`: with n - 1. */
    readonly stdev: (values: readonly number[], sample: boolean) => number;
  };
  export default jstat;
}
