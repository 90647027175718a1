# Everything goes through one script, which also works where make is absent:  sh installers/bootstrap.sh run
.PHONY: run test check words shots lock
run test check words shots lock:
	@sh installers/bootstrap.sh $@ $(ARGS)
