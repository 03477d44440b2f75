# Two commands do everything on a fresh Debian machine with Swift 6.1 or later: make, and make test.

PREFIX ?= /usr/local
DESTDIR ?=
PROGRAM = .build/release/plainspoken
# Swift's own libraries go into the program: it starts in a third of the time, and runs where there is no Swift.
# The optimiser looks across the modules: a letter is filled one and a half times as fast.
BUILD = swift build -c release --static-swift-stdlib -Xswiftc -cross-module-optimization

.PHONY: all
all: program ## Build Plainspoken and make sample letters into out/
	@.ci/letters $(PROGRAM)

.PHONY: test
test: prepare lint ## Install what is missing, check the layout of the code and run every test
	swift test

.PHONY: judges
judges: program ## Let independent judges look at every letter (.ci/judges)
	@.ci/prepare judges
	@.ci/judges/install
	@.judges/venv/bin/python .ci/judges --program $(PROGRAM)

.PHONY: hear
hear: program ## Let independent judges measure reading ease and listen to recordings (takes an hour)
	@.ci/prepare judges
	@.ci/judges/install
	@.judges/venv/bin/python .ci/judges --program $(PROGRAM) readability sarif hear sound

.PHONY: bench
bench: program ## Compare with other programs (Benchmarks/README.md)
	@.ci/prepare bench
	$(BUILD) --product letter-bench
	$(BUILD) --product deadline-bench
	$(BUILD) --product speech-bench
	$(BUILD) --product lint-bench
	@python3 Benchmarks/bench.py
	@python3 Benchmarks/lint.py
	@python3 Benchmarks/speech.py

.PHONY: lint
lint: ## Check the layout of the code
	swift format lint --strict --recursive Sources Tests Benchmarks Package.swift

.PHONY: install
install: $(PROGRAM) ## Install into PREFIX (/usr/local), what make has built
	install -d "$(DESTDIR)$(PREFIX)/bin" "$(DESTDIR)$(PREFIX)/share/plainspoken"
	install -m 755 $(PROGRAM) "$(DESTDIR)$(PREFIX)/bin/plainspoken"
	rm -rf "$(DESTDIR)$(PREFIX)/share/plainspoken/Templates" "$(DESTDIR)$(PREFIX)/share/plainspoken/Locales"
	cp -R Templates Locales "$(DESTDIR)$(PREFIX)/share/plainspoken/"

.PHONY: clean
clean: ## Remove what was built and made
	rm -rf .build .build-bench .judges out

.PHONY: help
help: ## Show this list
	@sed -nE 's/^([a-z]+):.*## (.*)/make \1|\2/p' Makefile | sed -e 's/^make all|/make|/' | \
	  awk -F'|' '{ printf "  %-14s %s\n", $$1, $$2 }'

$(PROGRAM):
	@$(MAKE) program

.PHONY: program
program: prepare
	$(BUILD) --product plainspoken

.PHONY: prepare
prepare:
	@.ci/prepare
