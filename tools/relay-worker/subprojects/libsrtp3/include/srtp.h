// The part of libsrtp 3 that the worker uses, on top of libsrtp 2. The worker includes <srtp.h>, so this folder comes
// first on the include path.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <new>

// In libsrtp 3 a policy is an opaque object; libsrtp 2 has a plain struct of the same name.
#define srtp_policy_t srtp2_policy_t
#include <srtp2/srtp.h>
#undef srtp_policy_t

// Errors that only libsrtp 3 knows, with its values.
inline constexpr srtp_err_status_t srtp_err_status_buffer_small = static_cast<srtp_err_status_t>(28);
inline constexpr srtp_err_status_t srtp_err_status_cryptex_err  = static_cast<srtp_err_status_t>(29);

struct srtp3_policy
{
	srtp2_policy_t policy{};
	std::uint8_t key[SRTP_MAX_KEY_LEN]{};
	std::size_t keyLen{ 0 };
};

using srtp_policy_t = srtp3_policy*;

inline srtp_err_status_t srtp_policy_create(srtp_policy_t* policy)
{
	*policy = new (std::nothrow) srtp3_policy();

	return *policy ? srtp_err_status_ok : srtp_err_status_alloc_fail;
}

inline void srtp_policy_destroy(srtp_policy_t policy)
{
	if (policy)
	{
		// No key stays in freed memory; volatile, or the compiler would leave these writes out.
		volatile std::uint8_t* key = policy->key;

		for (std::size_t i = 0; i < sizeof(policy->key); ++i)
		{
			key[i] = 0;
		}
	}

	delete policy;
}

inline srtp_err_status_t srtp_policy_set_ssrc(srtp_policy_t policy, srtp_ssrc_t ssrc)
{
	policy->policy.ssrc = ssrc;

	return srtp_err_status_ok;
}

inline srtp_err_status_t srtp_policy_set_profile(srtp_policy_t policy, srtp_profile_t profile)
{
	const srtp_err_status_t status =
	  srtp_crypto_policy_set_from_profile_for_rtp(&policy->policy.rtp, profile);

	if (status != srtp_err_status_ok)
	{
		return status;
	}

	return srtp_crypto_policy_set_from_profile_for_rtcp(&policy->policy.rtcp, profile);
}

// One master key and no key identifier: the worker asks for nothing else, and anything else is refused.
inline srtp_err_status_t srtp_policy_add_key(
  srtp_policy_t policy,
  const std::uint8_t* key,
  std::size_t keyLen,
  const std::uint8_t* salt,
  std::size_t saltLen,
  const std::uint8_t* /*mki*/,
  std::size_t mkiLen)
{
	if (mkiLen != 0 || policy->keyLen != 0 || keyLen + saltLen > sizeof(policy->key))
	{
		return srtp_err_status_bad_param;
	}

	// libsrtp 2 takes key and salt in one piece.
	std::memcpy(policy->key, key, keyLen);
	std::memcpy(policy->key + keyLen, salt, saltLen);
	policy->keyLen     = keyLen + saltLen;
	policy->policy.key = policy->key;

	return srtp_err_status_ok;
}

inline srtp_err_status_t srtp_policy_set_allow_repeat_tx(srtp_policy_t policy, bool allow)
{
	policy->policy.allow_repeat_tx = allow ? 1 : 0;

	return srtp_err_status_ok;
}

inline srtp_err_status_t srtp_policy_set_window_size(srtp_policy_t policy, std::size_t size)
{
	policy->policy.window_size = static_cast<unsigned long>(size);

	return srtp_err_status_ok;
}

inline srtp_err_status_t srtp_create(srtp_t* session, srtp_policy_t policy)
{
	return srtp_create(session, static_cast<const srtp2_policy_t*>(&policy->policy));
}

// Both take the SSRC in network byte order.
inline srtp_err_status_t srtp_stream_remove(srtp_t session, std::uint32_t ssrc)
{
	return srtp_remove_stream(session, ssrc);
}

namespace srtp3
{
	// libsrtp 3 reads from one buffer and writes to another, which may be the same; libsrtp 2 works in place. `Trailer`
	// is how far the call in place may write past the end of its input.
	template<std::size_t Trailer, typename Fn>
	inline srtp_err_status_t inPlace(
	  Fn fn, const std::uint8_t* in, std::size_t inLen, std::uint8_t* out, std::size_t* outLen)
	{
		if (inLen + Trailer > *outLen)
		{
			return srtp_err_status_buffer_small;
		}

		if (out != in)
		{
			std::memmove(out, in, inLen);
		}

		int len                        = static_cast<int>(inLen);
		const srtp_err_status_t status = fn(out, &len);

		if (status == srtp_err_status_ok)
		{
			*outLen = static_cast<std::size_t>(len);
		}

		return status;
	}
} // namespace srtp3

inline srtp_err_status_t srtp_protect(
  srtp_t ctx,
  const std::uint8_t* rtp,
  std::size_t rtpLen,
  std::uint8_t* srtp,
  std::size_t* srtpLen,
  std::size_t /*mkiIndex*/)
{
	return srtp3::inPlace<SRTP_MAX_TRAILER_LEN>(
	  [ctx](void* buffer, int* len) { return srtp_protect(ctx, buffer, len); }, rtp, rtpLen, srtp, srtpLen);
}

inline srtp_err_status_t srtp_unprotect(
  srtp_t ctx, const std::uint8_t* srtp, std::size_t srtpLen, std::uint8_t* rtp, std::size_t* rtpLen)
{
	return srtp3::inPlace<0>(
	  [ctx](void* buffer, int* len) { return srtp_unprotect(ctx, buffer, len); }, srtp, srtpLen, rtp, rtpLen);
}

inline srtp_err_status_t srtp_protect_rtcp(
  srtp_t ctx,
  const std::uint8_t* rtcp,
  std::size_t rtcpLen,
  std::uint8_t* srtcp,
  std::size_t* srtcpLen,
  std::size_t /*mkiIndex*/)
{
	// RTCP carries an index of four bytes as well.
	return srtp3::inPlace<SRTP_MAX_TRAILER_LEN + 4>(
	  [ctx](void* buffer, int* len) { return srtp_protect_rtcp(ctx, buffer, len); },
	  rtcp,
	  rtcpLen,
	  srtcp,
	  srtcpLen);
}

inline srtp_err_status_t srtp_unprotect_rtcp(
  srtp_t ctx, const std::uint8_t* srtcp, std::size_t srtcpLen, std::uint8_t* rtcp, std::size_t* rtcpLen)
{
	return srtp3::inPlace<0>(
	  [ctx](void* buffer, int* len) { return srtp_unprotect_rtcp(ctx, buffer, len); },
	  srtcp,
	  srtcpLen,
	  rtcp,
	  rtcpLen);
}
