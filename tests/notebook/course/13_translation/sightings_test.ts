import { nested, trainedParameters, translation } from "../../../../lib/mod.ts";
import { sightings } from "../../../../lib/notebook/course/13_translation/sightings.ts";
import { readWeights } from "../../../../lib/notebook/course/13_translation/read_weights_solution.ts";
import { assertEquals } from "../../../assert.ts";

Deno.test("the sightings of readWeights are what the trained model looks at", async () => {
  const model = translation();
  const parameters = await trainedParameters("translation", "1 head", 0);
  for (const sighting of sightings) {
    const [ended, weights] = sighting;
    const chinese = ended.slice(0, -1);
    const english = model.translate(parameters, chinese);
    assertEquals(english, readWeights(...sighting));
    const [rows] = nested(model.trace(parameters, chinese, english).cross.weights);
    // The last row writes ⟨end⟩, and is left away.
    const hundredths = rows!.slice(0, -1).map((row) =>
      row.map((share) => Math.round(100 * share))
    );
    const kept = nested(weights).map((row) =>
      row.map((share) => Math.round(100 * share))
    );
    assertEquals([chinese, hundredths], [chinese, kept]);
  }
});
