export { t as handler, r as options, n as startServer } from "./chunks/server_Ce79Wojq.mjs";
