# A formula for Homebrew on Linux. SOURCE and CHECKSUM stand for the address and the SHA-256 of a release's
# source archive, and are filled in when one is made.
class Rashomon < Formula
  desc "Terminal news reader that shows every side of a story"
  homepage "SOURCE"
  url "SOURCE"
  sha256 "CHECKSUM"
  license "MIT"

  depends_on "pkg-config" => :build
  depends_on "swift" => :build
  depends_on "curl"
  depends_on "gumbo-parser"
  depends_on "libxml2"
  depends_on "ncurses"
  depends_on :linux
  depends_on "sqlite"
  depends_on "zlib"

  def install
    # A build stands in Homebrew's sandbox already; SwiftPM's own would fail inside it.
    system "make", "install", "PREFIX=#{prefix}", "BUILD_FLAGS=--disable-sandbox"
  end

  test do
    (testpath/"article.txt").write("A ferry ran aground\n\nNobody was hurt, the port said on Monday.\n")
    system bin/"rashomon", "--data", testpath/"index", "add", testpath/"article.txt"
    assert_match "A ferry ran aground", shell_output("#{bin}/rashomon --data #{testpath}/index stories")
  end
end
