// Answers each command with one pass of std::lower_bound over all queries: see startProgram of @kb/benchmark.
#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <string>
#include <vector>

template <typename T> static std::vector<T> read(const char *path) {
  std::vector<T> values;
  FILE *file = fopen(path, "rb");
  fseek(file, 0, SEEK_END);
  values.resize(ftell(file) / sizeof(T));
  rewind(file);
  if (fread(values.data(), sizeof(T), values.size(), file) != values.size()) values.clear();
  fclose(file);
  return values;
}

template <typename T> static void serve(char **argv) {
  const std::vector<T> keys = read<T>(argv[2]), queries = read<T>(argv[3]);
  std::vector<uint32_t> ranks(queries.size());
  FILE *inbox = fopen(argv[5], "rb"), *outbox = fopen(argv[6], "wb");
  setvbuf(inbox, nullptr, _IONBF, 0);
  setvbuf(outbox, nullptr, _IONBF, 0);
  for (int command; (command = fgetc(inbox)) != EOF;) {
    for (size_t i = 0; i < queries.size(); i++)
      ranks[i] = std::lower_bound(keys.begin(), keys.end(), queries[i]) - keys.begin();
    if (command == 'a') {
      FILE *answer = fopen(argv[4], "wb");
      fwrite(ranks.data(), sizeof(uint32_t), ranks.size(), answer);
      fclose(answer);
    }
    fputc('.', outbox);
  }
}

int main(int, char **argv) {
  const std::string kind = argv[1];
  if (kind == "Int32Array") serve<int32_t>(argv);
  if (kind == "Float32Array") serve<float>(argv);
  if (kind == "Float64Array") serve<double>(argv);
  if (kind == "BigInt64Array") serve<int64_t>(argv);
}
