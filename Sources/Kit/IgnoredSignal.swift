import CGlibc

/// Whether whoever started the program has it ignore a signal, as nohup(1) does.
package func isIgnored(_ signal: Int32) -> Bool { cglibc_is_ignored(signal) != 0 }
