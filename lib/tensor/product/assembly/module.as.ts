/*
 * All that the WebAssembly module exports.
 */
export { multiplyDouble, multiplySingle, peak } from "./product.as";
export { softmax } from "./softmax.as";
