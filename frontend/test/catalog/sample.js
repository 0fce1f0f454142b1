import { anchorOf } from "../../src/lib/links.js";

const section = (path, operations = 1) => ({ path, description: "", operations });

export const catalog = {
  branches: [
    {
      id: "v1",
      url: "/sandbox/v1",
      sections: [section("/domain"), section("/shop"), section("/shop/basket"), section("/zone")],
    },
    { id: "v2", url: "/sandbox/v2", sections: [section("/domain"), section("/policy")] },
  ],
};

export const operation = (method, path) => ({
  id: anchorOf(method, path),
  method,
  path,
  description: "",
  state: { value: "PRODUCTION", label: "Stable" },
  deprecated: false,
});

export const shop = [
  operation("GET", "/shop/order"),
  operation("POST", "/shop/order"),
  operation("GET", "/shop/order/{orderId}"),
  operation("DELETE", "/shop/order/{orderId}"),
  operation("POST", "/shop/order/{orderId}/pay"),
];
