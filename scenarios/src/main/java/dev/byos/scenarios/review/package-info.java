/** Files that say how findings are weighed: policies, suppressions, baselines. */
package dev.byos.scenarios.review;
