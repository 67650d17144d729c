/** The page of each rule: why it exists, how to obey it, and examples. */
package dev.byos.checks.page;
