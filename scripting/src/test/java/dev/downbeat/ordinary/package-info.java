/** Scripts as anybody would write them, in numbers: nothing that guards against bad ones may hurt them. */
package dev.downbeat.ordinary;
