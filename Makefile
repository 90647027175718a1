# Everything goes through one script, which also works where make is absent:  sh installers/bootstrap.sh run
.PHONY: run test check words shots guide lock
run test check words shots guide lock:
	@sh installers/bootstrap.sh $@ $(ARGS)
