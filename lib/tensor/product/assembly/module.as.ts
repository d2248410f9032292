/*
 * All that the WebAssembly module exports.
 */
export {
  packPanelsDouble,
  packPanelsSingle,
  packRowsDouble,
  packRowsSingle,
} from "./pack.as";
export { multiplyDouble, multiplySingle, peak } from "./product.as";
export { softmax } from "./softmax.as";
