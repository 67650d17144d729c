/** Many runs become one comparison of layouts. */
package dev.byos.studies.compare;
