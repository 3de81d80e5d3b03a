/**
 * The word for cookies in languages whose banners cannot be read: enough to find such a banner, and to
 * say that it is not understood. Words that a language of `../index.ts` lists are left out.
 */
import type { WordPatterns } from '../language.js';

export const foreignCookieWords: WordPatterns = [
  'ኩኪ*', // Amharic, Tigrinya
  'թխուկ*', // Armenian
  'քուքի*',
  'kuki*', // Azerbaijani, Malay, Uzbek
  'কুকি*', // Bengali
  'кукі*', // Belarusian
  'ကွတ်ကီး', // Burmese
  'ကွတ်ကီ',
  'ქუქი*', // Georgian
  'કૂકી*', // Gujarati
  'કુકી*',
  'ಕುಕೀ*', // Kannada
  'ಕುಕಿ*',
  'куки*', // Kazakh, Kyrgyz, Tajik
  'ខូគី', // Khmer
  'ខុកគី',
  'کووکی*', // Kurdish
  'ຄຸກກີ້', // Lao
  'കുക്കി*', // Malayalam
  'കുക്കീ*',
  'күүки*', // Mongolian
  'କୁକି*', // Odia
  'ਕੁਕੀ*', // Punjabi
  'ਕੂਕੀ*',
  'කුකී*', // Sinhala
  'කුකි*',
  'குக்கீ*', // Tamil
  'குக்கி*',
  'కుకీ*', // Telugu
  'కుక్కీ*',
  'คุกกี้', // Thai
  'vidakuzi', // Swahili
  'cwci*', // Welsh
  'koekie*', // Afrikaans
  'briosgaid*', // Scottish Gaelic
  'קיכלעך', // Yiddish
];
