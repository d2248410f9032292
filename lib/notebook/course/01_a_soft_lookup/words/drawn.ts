/**
 * What the cells of this notebook draw, in Chinese: titles, labels, names.
 *
 * @module
 */
import type { Drawn } from "../../../../text/spoken.ts";

/** The texts by the English ones. */
export const drawn: Drawn = {
  "One key gets it all": "一个键全拿",
  "Near keys get more": "离得近的键分得多",
  "A smooth answer to every query": "每个查询都有回答，曲线平滑",
  "Who answers, and where": "谁在哪里回答",
  "From “pick one” to “average all”": "从“只取一个”到“全部平均”",
  "temperature": "温度",
  "它 · each English word": "“它”和每个英文词的点积",
  "score": "分数",
  "Who answers 它?": "谁来回答“它”？",
};
