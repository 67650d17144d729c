/** How findings are weighed: suppressions, baselines and a policy of the reader's own. */
package dev.byos.model.review;
