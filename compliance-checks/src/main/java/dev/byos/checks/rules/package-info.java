/** The catalogue of rules and what several of them share; the rules are in the packages below. */
package dev.byos.checks.rules;
