import CCurl

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// A handle of libcurl, with the connection that it keeps.
final class CurlHandle {
  private let handle: UnsafeMutableRawPointer
  private let errorText = UnsafeMutablePointer<CChar>.allocate(capacity: Int(CURL_ERROR_SIZE))
  private var failedOption: CURLcode = CURLE_OK

  private static let isReady = curl_global_init(Int(CURL_GLOBAL_DEFAULT)) == CURLE_OK

  /// Nil when there is no memory for it.
  init?() {
    guard Self.isReady, let handle = curl_easy_init() else {
      errorText.deallocate()
      return nil
    }
    self.handle = handle
    errorText.pointee = 0
    set(CURLOPT_ERRORBUFFER, pointer: errorText)
  }

  deinit {
    Self.withoutPipeSignals { curl_easy_cleanup(handle) }
    errorText.deallocate()
  }

  func set(_ option: CURLoption, _ number: Int) {
    keep(curl_set_number(handle, option, number))
  }

  func set(_ option: CURLoption, _ text: String) {
    keep(curl_set_text(handle, option, text))
  }

  func set(_ option: CURLoption, pointer: UnsafeMutableRawPointer?) {
    keep(curl_set_pointer(handle, option, pointer))
  }

  func keepToMailProtocols() {
    keep(curl_set_mail_protocols_only(handle))
  }

  func onHeader(_ function: @escaping curl_write_callback) {
    keep(curl_set_header_function(handle, function))
    keep(curl_set_write_function(handle, function))
  }

  func onDebug(_ function: @escaping curl_debug_callback) {
    keep(curl_set_debug_function(handle, function))
    set(CURLOPT_VERBOSE, 1)
  }

  func onProgress(_ function: @escaping curl_xferinfo_callback) {
    keep(curl_set_progress_function(handle, function))
    set(CURLOPT_NOPROGRESS, 0)
  }

  /// Makes the connection that the options describe, and logs in.
  func connect() -> CURLcode {
    guard failedOption == CURLE_OK else { return failedOption }
    return Self.withoutPipeSignals { curl_easy_perform(handle) }
  }

  /// The connection, to wait for it.
  var socket: Int32 { curl_get_socket(handle) }

  /// Sends bytes on the connection, without waiting; says how many were taken.
  func send(_ bytes: UnsafeRawBufferPointer) -> (result: CURLcode, count: Int) {
    var count = 0
    let result = curl_easy_send(handle, bytes.baseAddress, bytes.count, &count)
    return (result, count)
  }

  /// Takes bytes from the connection, without waiting; says how many there were, none at its end.
  func receive(_ buffer: UnsafeMutableRawBufferPointer) -> (result: CURLcode, count: Int) {
    var count = 0
    let result = curl_easy_recv(handle, buffer.baseAddress, buffer.count, &count)
    return (result, count)
  }

  /// The code of the server's last whole answer before the connection stood; 0 when there was none.
  var responseCode: Int { curl_get_number(handle, CURLINFO_RESPONSE_CODE) }

  /// Why there is no connection, in libcurl's words.
  func explanation(of result: CURLcode) -> String {
    let text = String(cString: errorText)
    return text.isEmpty ? String(cString: curl_easy_strerror(result)) : text
  }

  private func keep(_ result: CURLcode) {
    if result != CURLE_OK { failedOption = result }
  }

  /// A connection that the other side closed must not end the program.
  static func withoutPipeSignals<Result>(_ call: () -> Result) -> Result {
    let before = signal(SIGPIPE, SIG_IGN)
    defer { signal(SIGPIPE, before) }
    return call()
  }
}
