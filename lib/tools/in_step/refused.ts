/**
 * What no Chinese text of the course says or does.
 *
 * @module
 */

/** What is refused, and what stands in its place. */
interface Refused {
  readonly found: RegExp;
  readonly instead: string;
}

/** Words for which the course has another one. Between quotation marks they may be named. */
const WORDS: readonly (readonly [words: string, instead: string])[] = [
  ["掩蔽|遮挡|遮罩|屏蔽", "掩码"],
  ["连结", "拼接"],
  ["记号|令牌|标记符|图元", "词元"],
  ["您", "你"],
  ["热力图", "热图"],
  ["软最大|柔性最大", "softmax"],
  ["归一化层|层归一化|层正则化", "层规范化"],
  ["注意力得分|注意力评分", "注意力分数"],
  ["询问向量|查寻", "查询"],
  ["键值查找", "查找"],
  ["交叉注意(?!力)", "交叉注意力"],
  ["因果遮|因果掩(?!码)", "因果掩码"],
  ["泛化性能", "泛化能力"],
  [
    "[連個這時對說會與們過學樣點關間開無現實應種將從還進題層數權詞頭鍵麼為來見長東車馬門問買賣" +
    "讀語話請讓認識試誤調該譯變邊遠達運動務區單參雙發號員圖圓團場塊報夠寫導屬師幾庫廣張強當後" +
    "態據擴擇損換裡裏線給統經結網練總緣編義習聯聽處術衛裝親覺觀規視計記訓設評課論證負財責質費" +
    "資購轉輸輪較載輕適選遺鄰錄錯閉陣隊階際難雜雲電靜頁順預領類顧顯風飛養餘驗體]",
    "简体字",
  ],
];

/** Marks and spaces that Chinese sets otherwise. */
const MARKS: readonly Refused[] = [
  { found: /[!！]/, instead: "a sentence without an exclamation mark" },
  { found: /\p{Script=Han}[,;:?]|\p{Script=Han}\.(?!\d)/u, instead: "，；：？。" },
  { found: /\([^()]*\p{Script=Han}[^()]*\)/u, instead: "（）" },
  { found: /\p{Script=Han} [\p{Script=Latin}\d\ufffc]/u, instead: "no space" },
  // The number of a notebook stands before its name.
  { found: /(?<!^\d*)[\p{Script=Latin}\d\ufffc] \p{Script=Han}/u, instead: "no space" },
  { found: /"\p{Script=Han}|\p{Script=Han}"/u, instead: "“”" },
  { found: /[０-９Ａ-Ｚａ-ｚ]/, instead: "narrow digits and letters" },
];

const words = WORDS.map(([words, instead]): Refused => ({
  found: new RegExp(words, "u"),
  instead,
}));

/** Something refused that stands in a text. */
export interface FoundRefused {
  /** It, as it stands there. */
  readonly found: string;
  /** What stands in its place. */
  readonly instead: string;
}

/**
 * The refused words of a Chinese text. Where others' translation is told, and between
 * quotation marks, a word is only named.
 */
export function refusedWords(text: string): FoundRefused[] {
  return find(text.replaceAll(/“[^“”]*”|（[^（）]*译[^（）]*）/g, ""), words);
}

/** What a line of Chinese prose sets otherwise than Chinese does. */
export function refusedMarks(text: string): FoundRefused[] {
  return find(text, MARKS);
}

function find(text: string, all: readonly Refused[]): FoundRefused[] {
  return all.flatMap(({ found, instead }) => {
    const [first] = found.exec(text) ?? [];
    return first === undefined ? [] : [{ found: first, instead }];
  });
}
