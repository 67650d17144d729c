/** Resources in the shape of Azure Resource Manager from plans and states of Terraform. */
package dev.byos.scenarios.imports.terraform;
