# `make run` and `make test` are all that a fresh Debian or Ubuntu machine with Swift 6.2 or newer needs.

PREFIX ?= /usr/local
DESTDIR ?=
SWIFT ?= swift
# Takes the symbols out of the installed program; they are two fifths of it.
STRIP ?= strip
# The installed program carries Swift's runtime in itself: it starts faster and needs no Swift on the machine.
BUILD_FLAGS ?=
RELEASE = -c release --static-swift-stdlib --no-color-diagnostics $(BUILD_FLAGS)
PACKAGES = libncurses-dev libsqlite3-dev libcurl4-openssl-dev libxml2-dev libgumbo-dev zlib1g-dev pkg-config

BIN = .build/release
SAMPLES_DATA = .build/samples-index

# Steps of `make walk`, which walk to take, and where the programs for it are built.
WALK_EVENTS ?= 100000
WALK_SEED ?= 1
WALK_BUILD ?= .build

# Changes of files that go wrong of each trial and kind of fault, 0 for all, which takes hours; signals of `make kill-test`.
FAULT_POINTS ?= 40
KILLS ?= 300

SOAK_MINUTES ?= 30
# Readers of one shared index at once.
READERS ?= 100
# Seconds of `make fuzz` for each parser, and what its inputs are kept in.
FUZZ_SECONDS ?= 60
FUZZ_BUILD ?= .build/fuzz
FUZZ_CORPUS ?= .build/fuzz-corpus

COVERAGE ?= .build/coverage
LLVM_BIN = $(dir $(realpath $(shell command -v $(SWIFT))))
LLVM_PROFDATA ?= $(LLVM_BIN)llvm-profdata
LLVM_COV ?= $(LLVM_BIN)llvm-cov

# Where what is to be given away is put, and how it is called there.
OUTPUT ?= .build/packages
VERSION = $(shell sed -n 's/.*current = "\(.*\)"/\1/p' Sources/NewsWording/Version.swift)
DIST = rashomon-$(VERSION)-linux-$(shell uname -m)

.PHONY: run test coverage accuracy bench bench-million instructions walk trials fault-test kill-test readers soak fuzz growth install uninstall dist deb deb-check demo pictures format lint clean packages build help

help:
	@echo "make run      install what is missing, build, open the reader on Samples"
	@echo "make test     build and run all tests"
	@echo "make accuracy  what the comparison says of annotated events, by language and half"
	@echo "make bench    one table of timings: index, queries, and the reader on 100,000 articles"
	@echo "make bench-million  the same figures at 10,000, 100,000 and 1,000,000 articles, and how each grows: takes half an hour"
	@echo "make instructions  counts those of five fixed jobs by valgrind, beside the ones kept in docs/scale.md (KEEP=1)"
	@echo "make coverage which lines the tests reach, by target, with those under 60 % by file"
	@echo "make walk     a walk by chance through the reader (WALK_EVENTS=$(WALK_EVENTS), WALK_SEED=$(WALK_SEED)):"
	@echo "              keys, sizes, reloads, signals, under the address and thread sanitizers"
	@echo "make fault-test  full disks, errors and kills at the changes of files of each command (FAULT_POINTS=$(FAULT_POINTS))"
	@echo "make kill-test  signals at moments by chance, to commands and the reader (KILLS=$(KILLS))"
	@echo "make readers    many readers at one shared index while it is filled (READERS=$(READERS))"
	@echo "make soak     two readers, a script and a failing site over one index (SOAK_MINUTES=$(SOAK_MINUTES))"
	@echo "make fuzz     each parser under libFuzzer and the address sanitizer (FUZZ_SECONDS=$(FUZZ_SECONDS))"
	@echo "make growth   how the time of each parser grows with the worst inputs"
	@echo "make install  install to PREFIX (now: $(PREFIX)); DESTDIR is honoured"
	@echo "make dist     a tarball of the stripped program and all that belongs to it, in $(OUTPUT)"
	@echo "make deb      a Debian package, in $(OUTPUT);  make deb-check: install and run it in a root of its own"
	@echo "make demo     a recorded demonstration (asciicast) and pictures of its steps, in .build/demo"
	@echo "make pictures  the pictures of the README, anew"
	@echo "make format   format all sources;  make lint: report what is not formatted"
	@echo "make clean    remove everything that was built"

run: build
	@$(BIN)/rashomon --data $(SAMPLES_DATA) add --quiet Samples
	@$(BIN)/rashomon --data $(SAMPLES_DATA)

build: packages
	$(SWIFT) build $(RELEASE) --product rashomon

test: packages
	$(SWIFT) build --build-tests
	$(SWIFT) test --skip-build

accuracy: packages
	$(SWIFT) build $(RELEASE) --product rashomon-bench
	$(BIN)/rashomon-bench accuracy Tests/Accuracy/events

bench: packages
	$(SWIFT) build $(RELEASE) --product rashomon
	$(SWIFT) build $(RELEASE) --product rashomon-bench
	$(BIN)/rashomon-bench growth
	$(BIN)/rashomon-bench peers
	$(BIN)/rashomon-bench fetch-speed

bench-million: packages
	$(SWIFT) build $(RELEASE) --product rashomon
	$(SWIFT) build $(RELEASE) --product rashomon-bench
	$(BIN)/rashomon-bench growth --sizes 10000 100000 1000000

# Times on a busy machine say little; these say what a change costs. KEEP=1 writes them into the table.
instructions: packages
	$(SWIFT) build $(RELEASE) --product rashomon-bench
	$(BIN)/rashomon-bench instructions $(if $(KEEP),--keep --revision $(shell git rev-parse --short HEAD))

# Half of the steps under each sanitizer; the programs are built with optimization, or it would take an hour.
walk: packages
	$(SWIFT) build $(RELEASE) --product rashomon-bench
	set -e; for sanitizer in address thread; do \
	  $(SWIFT) build -c release --sanitize=$$sanitizer --no-color-diagnostics --product rashomon \
	    --scratch-path $(WALK_BUILD)/$$sanitizer; \
	  $(BIN)/rashomon-bench walk --program $(WALK_BUILD)/$$sanitizer/release/rashomon \
	    --events $$(( $(WALK_EVENTS) / 2 )) --seed $(WALK_SEED); \
	done

# Where changes of files go wrong, and where runs are killed.
trials: packages
	$(SWIFT) build $(RELEASE) --product rashomon
	$(SWIFT) build $(RELEASE) --product FaultInjection
	$(SWIFT) build $(RELEASE) --product rashomon-bench

fault-test: trials
	$(BIN)/rashomon-bench faults --program $(BIN)/rashomon --library $(BIN)/libFaultInjection.so \
	  --points $(FAULT_POINTS)

kill-test: trials
	$(BIN)/rashomon-bench kills --program $(BIN)/rashomon --moments $(KILLS) --seed $(WALK_SEED)

readers: trials
	$(BIN)/rashomon-bench readers --program $(BIN)/rashomon --readers $(READERS) --seed $(WALK_SEED)

soak: trials
	$(BIN)/rashomon-bench soak --program $(BIN)/rashomon --minutes $(SOAK_MINUTES) --seed $(WALK_SEED)

# Each parser for so many seconds, seen through by libFuzzer under the address sanitizer; what reaches further stays in
# the corpus. Without libFuzzer in the toolchain, inputs are changed by chance.
FUZZER = $(firstword $(wildcard $(LLVM_BIN)../lib/clang/*/lib/*/libclang_rt.fuzzer_no_main-$(shell uname -m).a))
FUZZ_FLAGS = $(if $(FUZZER),-Xswiftc -sanitize=address \
  -Xswiftc -sanitize-coverage=edge$(comma)inline-8bit-counters$(comma)pc-table$(comma)trace-cmp \
  -Xlinker --whole-archive -Xlinker $(FUZZER) -Xlinker --no-whole-archive -Xlinker -lstdc++)
comma = ,

fuzz: packages
	$(SWIFT) build -c release --no-color-diagnostics --scratch-path $(FUZZ_BUILD) --product rashomon-fuzz $(FUZZ_FLAGS)
	@mkdir -p $(FUZZ_CORPUS)
	set -e; for target in $$($(FUZZ_BUILD)/release/rashomon-fuzz list); do \
	  mkdir -p $(FUZZ_CORPUS)/$$target; cp -n Tests/FuzzTests/Corpus/$$target/* $(FUZZ_CORPUS)/$$target/ 2>/dev/null || true; \
	  SWIFT_BACKTRACE=enable=no ASAN_OPTIONS=detect_leaks=0 \
	    $(FUZZ_BUILD)/release/rashomon-fuzz $$target $(FUZZ_CORPUS)/$$target $(FUZZ_SECONDS) 2>$(FUZZ_CORPUS)/$$target.log \
	    || { tail -40 $(FUZZ_CORPUS)/$$target.log; exit 1; }; \
	  echo "$$target: $$(sed -n 's/^stat::number_of_executed_units: *//p' $(FUZZ_CORPUS)/$$target.log) inputs"; done

growth: packages
	$(SWIFT) build $(RELEASE) --product rashomon-fuzz
	$(BIN)/rashomon-fuzz growth

# Installs only what is missing; says what to do where it may not.
packages:
	@command -v $(SWIFT) >/dev/null 2>&1 || { \
	  echo "Swift 6.2 or newer is needed and '$(SWIFT)' was not found: see https://www.swift.org/install" >&2; exit 1; }
	@command -v dpkg-query >/dev/null 2>&1 || exit 0; \
	missing=""; \
	for package in $(PACKAGES); do \
	  dpkg-query -W -f='$${Status}\n' $$package 2>/dev/null | grep -q '^install ok installed' \
	    || dpkg-query -W -f='$${Provides} $${Status}\n' 2>/dev/null | grep -q "\b$$package\b.*install ok installed" \
	    || missing="$$missing $$package"; \
	done; \
	[ -z "$$missing" ] && exit 0; \
	echo "Installing$$missing"; \
	if [ "$$(id -u)" = 0 ]; then as_root=""; \
	elif command -v sudo >/dev/null 2>&1; then as_root="sudo"; \
	else echo "These packages are missing, and there is no sudo to install them with:$$missing" >&2; \
	  echo "Have an administrator run: apt-get install$$missing" >&2; exit 1; fi; \
	export DEBIAN_FRONTEND=noninteractive; \
	$$as_root apt-get install -y --no-install-recommends $$missing \
	  || { $$as_root apt-get update && $$as_root apt-get install -y --no-install-recommends $$missing; } \
	  || { echo "Could not install$$missing; the message above says why." >&2; exit 1; }

SHARE = $(DESTDIR)$(PREFIX)/share

install: build
	install -d $(DESTDIR)$(PREFIX)/bin $(SHARE)/rashomon/themes $(SHARE)/man/man1 $(SHARE)/man/man5 $(SHARE)/man/man7 \
	  $(SHARE)/bash-completion/completions \
	  $(SHARE)/zsh/site-functions $(SHARE)/fish/vendor_completions.d $(SHARE)/doc/rashomon/licences
	install -m 755 -s --strip-program=$(STRIP) $(BIN)/rashomon $(DESTDIR)$(PREFIX)/bin/rashomon
	install -m 644 Themes/*.yaml $(SHARE)/rashomon/themes
	rm -rf $(SHARE)/rashomon/Samples
	cp -R Samples $(SHARE)/rashomon/Samples
	$(BIN)/rashomon manual > $(SHARE)/man/man1/rashomon.1
	$(BIN)/rashomon manual config > $(SHARE)/man/man5/rashomon-config.5
	$(BIN)/rashomon manual query > $(SHARE)/man/man7/rashomon-query.7
	$(BIN)/rashomon --generate-completion-script bash > $(SHARE)/bash-completion/completions/rashomon
	$(BIN)/rashomon --generate-completion-script zsh > $(SHARE)/zsh/site-functions/_rashomon
	$(BIN)/rashomon --generate-completion-script fish > $(SHARE)/fish/vendor_completions.d/rashomon.fish
	install -m 644 README.md CHANGELOG.md LICENSE $(SHARE)/doc/rashomon
	@# The licences of what is linked into the program, the runtime of Swift among them.
	for licence in .build/checkouts/*/LICENSE*; do \
	  install -m 644 $$licence $(SHARE)/doc/rashomon/licences/$$(basename $$(dirname $$licence)); done
	install -m 644 $(LLVM_BIN)../share/swift/LICENSE.txt $(SHARE)/doc/rashomon/licences/swift

uninstall:
	rm -f $(DESTDIR)$(PREFIX)/bin/rashomon $(SHARE)/man/man1/rashomon.1 $(SHARE)/man/man5/rashomon-config.5 \
	  $(SHARE)/man/man7/rashomon-query.7 \
	  $(DESTDIR)$(PREFIX)/share/bash-completion/completions/rashomon \
	  $(DESTDIR)$(PREFIX)/share/zsh/site-functions/_rashomon \
	  $(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d/rashomon.fish
	rm -rf $(SHARE)/rashomon $(SHARE)/doc/rashomon

dist:
	rm -rf .build/dist
	$(MAKE) install DESTDIR=$(CURDIR)/.build/dist/ PREFIX=$(DIST)
	mkdir -p $(OUTPUT)
	tar --sort=name --owner=0 --group=0 --numeric-owner -czf $(OUTPUT)/$(DIST).tar.gz -C .build/dist $(DIST)
	@echo $(OUTPUT)/$(DIST).tar.gz

deb:
	rm -rf .build/deb
	$(MAKE) install DESTDIR=$(CURDIR)/.build/deb PREFIX=/usr
	packaging/debian/build .build/deb $(OUTPUT)

deb-check: deb
	packaging/debian/check $(OUTPUT)/rashomon_$(VERSION)_$$(dpkg --print-architecture).deb

demo: build
	$(SWIFT) build $(RELEASE) --product rashomon-bench
	$(BIN)/rashomon-bench demo --program $(BIN)/rashomon --output .build/demo

# The pictures of the README, made anew: after a screen was changed.
pictures: demo
	mkdir -p docs/pictures
	for name in 2-story 4-difference 6-quotes; do \
	  cp .build/demo/$$name.svg docs/pictures/$${name#*-}.svg; done

format:
	$(SWIFT) format format --in-place --parallel --recursive Package.swift Sources Tests

lint:
	$(SWIFT) format lint --strict --parallel --recursive Package.swift Sources Tests

# Built apart, as everything is built anew. Programs that tests start are counted too, in profiles of their own, and those
# that tests kill: the counters are mapped to the file (%c), for which the code finds them by an offset.
coverage: packages
	$(SWIFT) build --build-tests --enable-code-coverage --scratch-path $(COVERAGE) \
	  -Xswiftc -Xllvm -Xswiftc -runtime-counter-relocation
	rm -rf $(COVERAGE)/profiles
	LLVM_PROFILE_FILE=$(CURDIR)/$(COVERAGE)/profiles/%c%8m.profraw \
	  $(COVERAGE)/debug/rashomonPackageTests.xctest --testing-library swift-testing
	$(LLVM_PROFDATA) merge -sparse $(COVERAGE)/profiles/*.profraw -o $(COVERAGE)/all.profdata
	@$(LLVM_COV) report -instr-profile $(COVERAGE)/all.profdata $(COVERAGE)/debug/rashomonPackageTests.xctest \
	  -object $(COVERAGE)/debug/rashomon -ignore-filename-regex='/(Tests|checkouts|coverage)/' | awk -f Tests/coverage.awk

clean:
	rm -rf .build
