import { speak } from "../lib/text/language.ts";

/** Does something while Chinese is spoken. */
export async function inChinese<T>(act: () => T | Promise<T>): Promise<T> {
  speak("zh");
  try {
    return await act();
  } finally {
    speak("en");
  }
}
