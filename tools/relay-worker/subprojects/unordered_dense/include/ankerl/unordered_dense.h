// `ankerl::unordered_dense` by the standard containers. The worker uses only what both have with the same meaning:
// find, at, try_emplace, emplace, erase, contains, begin and range-for.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <initializer_list>
#include <memory>
#include <string>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

namespace ankerl::unordered_dense
{
	// libstdc++'s hash of an integer is the integer. The worker combines hashes by hand and counts on mixed bits, so
	// they are mixed here (the finalizer of splitmix64).
	template<typename T>
	struct hash
	{
		std::size_t operator()(const T& value) const noexcept
		{
			std::uint64_t bits = static_cast<std::uint64_t>(std::hash<T>{}(value));

			bits ^= bits >> 30;
			bits *= 0xbf58476d1ce4e5b9ULL;
			bits ^= bits >> 27;
			bits *= 0x94d049bb133111ebULL;
			bits ^= bits >> 31;

			return static_cast<std::size_t>(bits);
		}
	};

	template<typename Key, typename T, typename Hash = hash<Key>, typename KeyEqual = std::equal_to<Key>>
	using map = std::unordered_map<Key, T, Hash, KeyEqual>;

	template<typename Key, typename Hash = hash<Key>, typename KeyEqual = std::equal_to<Key>>
	using set = std::unordered_set<Key, Hash, KeyEqual>;
} // namespace ankerl::unordered_dense
