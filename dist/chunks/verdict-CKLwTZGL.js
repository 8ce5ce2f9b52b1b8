export { outcomeOfVerdict, verdictInJob } from "./verdict-DF0v68wx.js";
