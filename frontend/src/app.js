document.title = "API console";
