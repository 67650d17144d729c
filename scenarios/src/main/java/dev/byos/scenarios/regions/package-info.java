/** Region and latency data that come with the testbed, and how they are read. */
package dev.byos.scenarios.regions;
