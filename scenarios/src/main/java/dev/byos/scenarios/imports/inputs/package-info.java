/** From the words of a command line to one estate: finding, recognising and joining inputs. */
package dev.byos.scenarios.imports.inputs;
