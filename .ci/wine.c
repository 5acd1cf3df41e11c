/* bcryptprimitives.dll for wine 8, which has none. Every program in Go loads it at its start, for
   random numbers. So it is the place as well to mend what else Go relies on. */
#include <windows.h>
#include <winternl.h>
#include <string.h>

BOOLEAN NTAPI SystemFunction036(PVOID buffer, ULONG length); /* RtlGenRandom */

__declspec(dllexport) BOOL WINAPI ProcessPrng(PBYTE data, SIZE_T length)
{
	return SystemFunction036(data, (ULONG)length);
}

/* Windows 10 removes and renames by FileDispositionInformationEx and FileRenameInformationEx.
   Wine 8 answers STATUS_NOT_IMPLEMENTED, where an old Windows says STATUS_INVALID_PARAMETER, on
   which Go takes the old way. Here the old way is taken for it. */
enum { DISPOSITION = 13, DISPOSITION_EX = 64, RENAME = 10, RENAME_EX = 65 };

static LONG(NTAPI *original_set)(HANDLE, PVOID, PVOID, ULONG, ULONG);

static LONG NTAPI set_information(HANDLE file, PVOID status, PVOID information, ULONG length, ULONG class)
{
	if (class == DISPOSITION_EX) {
		BOOLEAN remove = *(ULONG *)information & 1;
		return original_set(file, status, &remove, sizeof remove, DISPOSITION);
	}
	if (class == RENAME_EX) {
		*(ULONG *)information &= 1; /* to replace what is there */
		class = RENAME;
	}
	return original_set(file, status, information, length, class);
}

/* A pipe that is made with no right to read or write keeps a name, which must be free, and takes
   no calls: the next one of its name does. Wine 8 has it share a name, and take the first call,
   which nobody answers. So that call is made here, and ended. */
static LONG(NTAPI *original_pipe)(HANDLE *, ULONG, OBJECT_ATTRIBUTES *, IO_STATUS_BLOCK *, ULONG, ULONG, ULONG, ULONG, ULONG, ULONG, ULONG, ULONG, ULONG, LARGE_INTEGER *);

static LONG called(OBJECT_ATTRIBUTES name)
{
	IO_STATUS_BLOCK status;
	HANDLE caller;
	LONG code;

	name.SecurityDescriptor = NULL;
	code = NtOpenFile(&caller, GENERIC_READ | SYNCHRONIZE, &name, &status, FILE_SHARE_READ | FILE_SHARE_WRITE, 0);
	if (!code)
		NtClose(caller);
	return code;
}

static LONG NTAPI create_pipe(HANDLE *pipe, ULONG access, OBJECT_ATTRIBUTES *name, IO_STATUS_BLOCK *status, ULONG sharing, ULONG disposition, ULONG options,
			      ULONG type, ULONG reading, ULONG blocking, ULONG most, ULONG in, ULONG out, LARGE_INTEGER *wait)
{
	const LONG none = (LONG)0xc0000034, taken = (LONG)0xc0000035; /* STATUS_OBJECT_NAME_NOT_FOUND, …_COLLISION */
	LONG code;

	if (disposition == FILE_CREATE && called(*name) != none)
		return taken;
	code = original_pipe(pipe, access, name, status, sharing, disposition, options, type, reading, blocking, most, in, out, wait);
	if (!code && access == SYNCHRONIZE)
		called(*name);
	return code;
}

/* Links need rights that few people have on Windows. Wine 8 says that it has made one, and has
   not. */
static BOOLEAN APIENTRY refused(LPCWSTR link, LPCWSTR to, DWORD flags)
{
	(void)link, (void)to, (void)flags;
	SetLastError(ERROR_PRIVILEGE_NOT_HELD);
	return FALSE;
}

/* A function of wine's gives way to another one. */
static void instead(BYTE *from, void *to)
{
	BYTE jump[12] = {0x48, 0xb8, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xe0}; /* mov rax, …; jmp rax */
	DWORD before;

	memcpy(jump + 2, &to, sizeof to);
	if (from && VirtualProtect(from, sizeof jump, PAGE_EXECUTE_READWRITE, &before)) {
		memcpy(from, jump, sizeof jump);
		VirtualProtect(from, sizeof jump, before, &before);
	}
}

/* The same for a system call of wine. It may be copied: mov r10, rcx; mov eax, NUMBER. The copy is
   the way to the original. */
static void beside(const char *name, void *to, void **original)
{
	enum { STUB = 32 };
	BYTE *from = (BYTE *)GetProcAddress(GetModuleHandleA("ntdll.dll"), name);
	BYTE *copy;

	if (!from || memcmp(from, "\x4c\x8b\xd1\xb8", 4))
		return;
	copy = VirtualAlloc(NULL, STUB, MEM_COMMIT | MEM_RESERVE, PAGE_EXECUTE_READWRITE);
	if (!copy)
		return;
	memcpy(copy, from, STUB);
	*original = copy;
	instead(from, to);
}

BOOL WINAPI DllMain(HINSTANCE module, DWORD reason, LPVOID reserved)
{
	(void)module, (void)reserved;
	if (reason != DLL_PROCESS_ATTACH)
		return TRUE;
	instead((BYTE *)GetProcAddress(GetModuleHandleA("kernelbase.dll"), "CreateSymbolicLinkW"), refused);
	beside("NtSetInformationFile", set_information, (void **)&original_set);
	beside("NtCreateNamedPipeFile", create_pipe, (void **)&original_pipe);
	return TRUE;
}
