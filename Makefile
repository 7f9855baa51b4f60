# Edito. `make demo` shows it at work, `make test` tests it; both install what is missing first.

SAMPLE := sample-workspace
TODAY := 2026-11-23
EDITO := .build/release/edito
AT := --workspace $(SAMPLE) --today $(TODAY)
# So that the program runs where Swift is not installed; elsewhere than on Linux, the system has the library.
STATIC := $(if $(filter Linux,$(shell uname -s)),--static-swift-stdlib)

# The long run of the fuzzer: files to spoil, commands to kill, rounds of simultaneous commands, and what all of it follows from.
FILES ?= 300000
KILLS ?= 1000
ROUNDS ?= 200
SEED ?= 1

.PHONY: screenshot demo test test-external check other-days fuzz fuzz-short format update bench install release setup setup-tests clean

demo: release ## Lint, cadence and the month of the sample workspace.
	@echo; echo '$$ edito lint'; $(EDITO) lint $(AT)
	@echo; echo '$$ edito cadence'; $(EDITO) cadence $(AT)
	@echo; echo '$$ edito calendar'; $(EDITO) calendar $(AT)

test: setup-tests ## All tests, with warnings as errors.
	EDITO_STRICT=1 swift test
	$(MAKE) test-external

test-external: setup-tests ## The tests in which other programs read what Edito writes: a browser, parsers of feeds.
	EDITO_STRICT=1 swift build --product edito
	.build-python/bin/python -m pytest -q -p no:cacheprovider Tests/External

check: setup ## What continuous integration runs.
	swift format lint --strict --recursive Package.swift Sources Tests Benchmarks/Package.swift Benchmarks/Sources
	$(MAKE) test
	.ci/other-days 2028-02-29
	$(MAKE) fuzz-short

fuzz-short: setup ## A short, fixed run of the fuzzer.
	EDITO_STRICT=1 EDITO_FUZZ=1 swift build --product fuzz
	.build/debug/fuzz --prove --files 500 --seconds 1
	.build/debug/fuzz --strict --seed 1 --files 1500

fuzz: release ## A long run: spoilt files, kills, simultaneous commands, full disks. FILES=300000 SEED=7
	EDITO_FUZZ=1 swift build -c release --product fuzz $(STATIC)
	.build/release/fuzz --strict --seed $(SEED) --files $(FILES)
	python3 Tests/Fuzz/kill.py $(abspath $(EDITO)) --kills $(KILLS) --seed $(SEED)
	python3 Tests/Fuzz/together.py $(abspath $(EDITO)) --rounds $(ROUNDS)
	python3 Tests/Fuzz/shortage.py $(abspath $(EDITO))

other-days: setup-tests ## The Swift tests on other days, in another zone and locale, without a home folder.
	EDITO_STRICT=1 swift build --build-tests
	.ci/other-days

format: ## Formats the sources.
	swift format --in-place --recursive Package.swift Sources Tests Benchmarks/Package.swift Benchmarks/Sources

update: setup ## Rewrites generated files and expected outputs; read the difference before you commit it.
	EDITO_STRICT=1 swift build --build-tests
	-EDITO_STRICT=1 EDITO_UPDATE=1 swift test --skip-build

bench: release setup-tests ## Time and memory against a floor, and against rumdl, scikit-learn and Hugo where they are installed.
	swift build -c release --package-path Benchmarks
	Benchmarks/.build/release/bench $(abspath $(EDITO)) --sample $(SAMPLE) --floor Benchmarks/.build/release/floor
	python3 Benchmarks/Classifier/compare.py $(abspath $(EDITO)) --sample $(SAMPLE)
	python3 Benchmarks/Growth/compare.py $(abspath $(EDITO)) --generate Benchmarks/.build/release/generate
	python3 Benchmarks/Site/compare.py $(abspath $(EDITO))
	.build-python/bin/python Benchmarks/Live/follow.py $(abspath $(EDITO)) --generate Benchmarks/.build/release/generate

screenshot: release setup-tests ## The README’s picture of the calendar.
	.build-python/bin/python .ci/picture $(abspath $(EDITO)) "$(shell command -v chromium || command -v chromium-browser || command -v google-chrome)"

install: release ## Copies the program to $(PREFIX)/bin.
	install -d "$(or $(PREFIX),/usr/local)/bin"
	install -m 755 $(EDITO) "$(or $(PREFIX),/usr/local)/bin/edito"

release: setup
	swift build -c release --product edito $(STATIC)

setup:
	@.ci/setup

setup-tests:
	@.ci/setup tests

clean:
	rm -rf .build .build-python Benchmarks/.build fuzz-failures
