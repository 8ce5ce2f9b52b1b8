// A Go server, standard library only: asks OFREP (`pilot-rollout serve`) whether a feature is on, and counts each use for
// Prometheus at /metrics. With the OpenFeature SDK for Go and its OFREP provider, `enabled` is a call of theirs; with
// client_golang, `count` is a CounterVec and a HistogramVec with the same names and labels.
//
//	OFREP_URL=http://127.0.0.1:8080 PORT=3000 go run main.go
package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"log"
	"net"
	"net/http"
	"os"
	"sort"
	"sync"
	"time"
)

const feature = "phase2_enhanced_storage"

// enabled asks for one flag. Whatever goes wrong on the way is off: unknown is never yes.
func enabled(client *http.Client, customer string) bool {
	body, _ := json.Marshal(map[string]any{"context": map[string]string{"targetingKey": customer}})
	answer, err := client.Post(os.Getenv("OFREP_URL")+"/ofrep/v1/evaluate/flags/"+feature, "application/json", bytes.NewReader(body))
	if err != nil {
		return false
	}
	defer answer.Body.Close()
	var flag struct{ Value bool }
	return answer.StatusCode == http.StatusOK && json.NewDecoder(answer.Body).Decode(&flag) == nil && flag.Value
}

var (
	bounds = []float64{0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10}
	mutex  sync.Mutex
	series = map[string]float64{}
)

// count adds one use to the counter and to the histogram.
func count(exposed, failed bool, took time.Duration) {
	mutex.Lock()
	defer mutex.Unlock()
	outcome := map[bool]string{true: "error", false: "ok"}[failed]
	labels := fmt.Sprintf(`feature="%s",exposed="%t"`, feature, exposed)
	series[fmt.Sprintf(`pilot_rollout_events_total{%s,outcome="%s"}`, labels, outcome)]++
	series[fmt.Sprintf(`pilot_rollout_duration_seconds_sum{%s}`, labels)] += took.Seconds()
	series[fmt.Sprintf(`pilot_rollout_duration_seconds_count{%s}`, labels)]++
	series[fmt.Sprintf(`pilot_rollout_duration_seconds_bucket{%s,le="+Inf"}`, labels)]++
	for _, bound := range bounds {
		key := fmt.Sprintf(`pilot_rollout_duration_seconds_bucket{%s,le="%g"}`, labels, bound)
		if series[key] += 0; took.Seconds() <= bound {
			series[key]++
		}
	}
}

func metrics(response http.ResponseWriter, _ *http.Request) {
	mutex.Lock()
	defer mutex.Unlock()
	names := make([]string, 0, len(series))
	for name := range series {
		names = append(names, name)
	}
	sort.Strings(names)
	response.Header().Set("content-type", "text/plain; version=0.0.4")
	for _, name := range names {
		fmt.Fprintf(response, "%s %g\n", name, series[name])
	}
}

// work is what the flag is about; ?fail shows a use that goes wrong.
func work(exposed bool, request *http.Request) (string, error) {
	if request.URL.Query().Has("fail") {
		return "", errors.New("the storage is full")
	}
	return map[bool]string{true: "enhanced storage", false: "plain storage"}[exposed], nil
}

func main() {
	client := &http.Client{Timeout: 2 * time.Second}
	http.HandleFunc("/metrics", metrics)
	http.HandleFunc("/", func(response http.ResponseWriter, request *http.Request) {
		exposed := enabled(client, request.URL.Query().Get("customer"))
		begin := time.Now()
		text, err := work(exposed, request)
		count(exposed, err != nil, time.Since(begin))
		if err != nil {
			http.Error(response, "try again", http.StatusInternalServerError)
			return
		}
		fmt.Fprint(response, text)
	})
	listener, err := net.Listen("tcp", "127.0.0.1:"+os.Getenv("PORT"))
	if err != nil {
		log.Fatal(err)
	}
	fmt.Printf("listening on %d\n", listener.Addr().(*net.TCPAddr).Port)
	log.Fatal(http.Serve(listener, nil))
}
