# Edito. `make demo` shows the program on the sample workspace, `make test` tests it. Both first install missing requirements.

SAMPLE := sample-workspace
TODAY := 2026-11-23
EDITO := .build/release/edito
AT := --workspace $(SAMPLE) --today $(TODAY)
# With the static library, the program runs without Swift. Outside Linux, the system has the library.
STATIC := $(if $(filter Linux,$(shell uname -s)),--static-swift-stdlib)

# The long run of the fuzzer: files to corrupt, commands to kill, rounds of simultaneous commands, and the seed.
FILES ?= 300000
KILLS ?= 1000
ROUNDS ?= 200
SEED ?= 1

.PHONY: screenshot demo test test-external check other-days fuzz fuzz-short format update bench install release setup setup-tests setup-bench clean

demo: release ## Show lint, cadence and the month of the sample workspace.
	@echo; echo '$$ edito lint'; $(EDITO) lint $(AT)
	@echo; echo '$$ edito cadence'; $(EDITO) cadence $(AT)
	@echo; echo '$$ edito calendar'; $(EDITO) calendar $(AT)

test: setup-tests ## Run all tests, with warnings as errors.
	EDITO_STRICT=1 swift test
	$(MAKE) test-external

test-external: setup-tests ## Run the tests in which third-party programs read Edito's output: a browser, feed parsers.
	EDITO_STRICT=1 swift build --product edito
	.build-python/bin/python -m pytest -q -p no:cacheprovider Tests/External

check: setup ## Run everything that continuous integration runs.
	swift format lint --strict --recursive Package.swift Sources Tests Benchmarks/Package.swift Benchmarks/Sources
	$(MAKE) test
	.ci/other-days 2028-02-29
	$(MAKE) fuzz-short

fuzz-short: setup ## Run the fuzzer briefly, with a fixed seed.
	EDITO_STRICT=1 EDITO_FUZZ=1 swift build --product fuzz
	.build/debug/fuzz --prove --files 500 --seconds 1
	.build/debug/fuzz --strict --seed 1 --files 1500

fuzz: release ## Run it for long: corrupted files, kills, simultaneous commands, full disks. FILES=300000 SEED=7
	EDITO_FUZZ=1 swift build -c release --product fuzz $(STATIC)
	.build/release/fuzz --strict --seed $(SEED) --files $(FILES)
	python3 Tests/Fuzz/kill.py $(abspath $(EDITO)) --kills $(KILLS) --seed $(SEED)
	python3 Tests/Fuzz/together.py $(abspath $(EDITO)) --rounds $(ROUNDS)
	python3 Tests/Fuzz/shortage.py $(abspath $(EDITO))

other-days: setup-tests ## Run the Swift tests on other days, in another zone and locale, without a home folder.
	EDITO_STRICT=1 swift build --build-tests
	.ci/other-days

format: ## Format the sources.
	swift format --in-place --recursive Package.swift Sources Tests Benchmarks/Package.swift Benchmarks/Sources

update: setup ## Rewrite generated files and expected outputs; review the diff before you commit.
	EDITO_STRICT=1 swift build --build-tests
	-EDITO_STRICT=1 EDITO_UPDATE=1 swift test --skip-build

bench: release setup-bench ## Compare time and memory with a floor, with pandas, and with rumdl, scikit-learn and Hugo if they are installed.
	swift build -c release --package-path Benchmarks
	Benchmarks/.build/release/bench $(abspath $(EDITO)) --sample $(SAMPLE) --floor Benchmarks/.build/release/floor
	python3 Benchmarks/Classifier/compare.py $(abspath $(EDITO)) --sample $(SAMPLE)
	python3 Benchmarks/Growth/compare.py $(abspath $(EDITO)) --generate Benchmarks/.build/release/generate
	python3 Benchmarks/Site/compare.py $(abspath $(EDITO))
	.build-python/bin/python Benchmarks/Import/compare.py $(abspath $(EDITO))
	.build-python/bin/python Benchmarks/Live/follow.py $(abspath $(EDITO)) --generate Benchmarks/.build/release/generate

screenshot: release setup-tests ## Make the README's picture of the calendar.
	.build-python/bin/python .ci/picture $(abspath $(EDITO)) "$(shell command -v chromium || command -v chromium-browser || command -v google-chrome)"

install: release ## Copy the program to $(PREFIX)/bin.
	install -d "$(or $(PREFIX),/usr/local)/bin"
	install -m 755 $(EDITO) "$(or $(PREFIX),/usr/local)/bin/edito"

release: setup
	swift build -c release --product edito $(STATIC)

setup:
	@.ci/setup

setup-tests:
	@.ci/setup tests

setup-bench:
	@.ci/setup bench

clean:
	rm -rf .build .build-python Benchmarks/.build fuzz-failures
