/*
 * All that the WebAssembly module exports.
 */
export {
  packPanelsDouble,
  packPanelsSingle,
  packRowsDouble,
  packRowsSingle,
} from "./pack.as";
export { multiplyDouble } from "./double.as";
export { multiplySingle } from "./single.as";
export { peak } from "./peak.as";
export { softmax } from "./softmax.as";
