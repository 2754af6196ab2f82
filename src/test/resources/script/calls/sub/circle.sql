@@install
