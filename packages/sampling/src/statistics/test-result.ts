/** What a test of fit answers. */
export interface TestResult {
  /** How far the samples are from what they should be. */
  readonly statistic: number;
  /** How likely samples that are as they should be come out at least as far. */
  readonly pValue: number;
}
