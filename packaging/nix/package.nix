# Takes the tarball of `make dist` apart and ties it to nixpkgs' libraries. Building from source would need a Swift
# newer than that of nixpkgs.
#   nix-build -E 'with import <nixpkgs> {}; callPackage ./packaging/nix/package.nix { src = ./rashomon.tar.gz; }'
{ lib, stdenv, autoPatchelfHook, curl, gumbo, libxml2, ncurses, sqlite, zlib, src, version ? "0.2.0" }:

stdenv.mkDerivation {
  pname = "rashomon";
  inherit version src;

  nativeBuildInputs = [ autoPatchelfHook ];
  buildInputs = [ curl gumbo libxml2 ncurses sqlite zlib stdenv.cc.cc.lib ];

  # The program is stripped already, and its name sections are what the runtime of Swift looks for.
  dontStrip = true;

  installPhase = ''
    mkdir -p $out
    cp -r bin share $out/
  '';

  meta = {
    description = "Terminal news reader that shows every side of a story";
    license = lib.licenses.mit;
    mainProgram = "rashomon";
    platforms = [ "x86_64-linux" "aarch64-linux" ];
  };
}
