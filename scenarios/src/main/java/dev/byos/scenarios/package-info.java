/** Every way in: scenario scripts, their schema, and the library of scripts. */
package dev.byos.scenarios;
