/** The workbench without a screen: what its pages say, and what keys and mouse do. */
@NullMarked
package dev.downbeat.demo.workbench;

import org.jspecify.annotations.NullMarked;
