# make run    sets up, builds, and runs the batch job on the samples in a throw-away workspace
# make test   sets up, builds, and runs all tests, those of whole flows on the release build
# make lint   checks the format
# make bench  measures the batch job beside a floor and the usual script
# make install PREFIX=/usr/local

PREFIX ?= /usr/local
SAMPLES = samples/nps-plain.csv samples/surveymonkey-csat.csv samples/typeform-nps.csv \
  samples/google-forms-stars.csv samples/ces-plain.csv samples/delighted.jsonl \
  samples/wenjuanxing-csat.csv
JUDGES = .venv-judges

.PHONY: setup run test lint build install bench clean

setup:
	@.ci/setup

build: setup
	swift build -c release --product heed

run: build
	@scratch=$$(mktemp -d) && cp -R rules templates samples $$scratch/ && cd $$scratch && \
	  "$(CURDIR)/.build/release/heed" run $(SAMPLES) --now 2026-11-22T10:00:00Z && \
	  echo && echo "The workspace of this trial is $$scratch"

test: $(JUDGES) build
	@.ci/setup tests
	HEED_PROGRAM="$(CURDIR)/.build/release/heed" \
	  HEED_JUDGES="$(CURDIR)/$(JUDGES)/bin/python3" swift test

$(JUDGES): Tests/requirements.txt
	@.ci/setup tests
	python3 -m venv $(JUDGES)
	$(JUDGES)/bin/pip install --quiet -r Tests/requirements.txt
	@touch $(JUDGES)

lint:
	swift format lint --strict --recursive Sources Tests Package.swift

install: setup
	swift build -c release --product heed --static-swift-stdlib
	install -d "$(DESTDIR)$(PREFIX)/bin"
	install -s -m 755 .build/release/heed "$(DESTDIR)$(PREFIX)/bin/heed"

bench: build
	Benchmarks/run.sh --heed .build/release/heed

clean:
	rm -rf .build $(JUDGES)
