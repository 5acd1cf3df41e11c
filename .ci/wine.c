/* bcryptprimitives.dll for wine 8, which has none. Every program in Go loads it at its start, for
   random numbers. So it is the place as well to mend what else Go relies on. */
#include <windows.h>
#include <string.h>

BOOLEAN NTAPI SystemFunction036(PVOID buffer, ULONG length); /* RtlGenRandom */

__declspec(dllexport) BOOL WINAPI ProcessPrng(PBYTE data, SIZE_T length)
{
	return SystemFunction036(data, (ULONG)length);
}

/* Windows 10 removes and renames by FileDispositionInformationEx and FileRenameInformationEx.
   Wine 8 answers STATUS_NOT_IMPLEMENTED, where an old Windows says STATUS_INVALID_PARAMETER, on
   which Go takes the old way. Here the old way is taken for it. */
enum { DISPOSITION = 13, DISPOSITION_EX = 64, RENAME = 10, RENAME_EX = 65, STUB = 32 };

typedef LONG(NTAPI *set_information)(HANDLE, PVOID, PVOID, ULONG, ULONG);
static set_information original;

static LONG NTAPI replaced(HANDLE file, PVOID status, PVOID information, ULONG length, ULONG class)
{
	if (class == DISPOSITION_EX) {
		BOOLEAN remove = *(ULONG *)information & 1;
		return original(file, status, &remove, sizeof remove, DISPOSITION);
	}
	if (class == RENAME_EX) {
		*(ULONG *)information &= 1; /* to replace what is there */
		class = RENAME;
	}
	return original(file, status, information, length, class);
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

BOOL WINAPI DllMain(HINSTANCE module, DWORD reason, LPVOID reserved)
{
	BYTE *set = (BYTE *)GetProcAddress(GetModuleHandleA("ntdll.dll"), "NtSetInformationFile");

	(void)module, (void)reserved;
	if (reason != DLL_PROCESS_ATTACH)
		return TRUE;
	instead((BYTE *)GetProcAddress(GetModuleHandleA("kernelbase.dll"), "CreateSymbolicLinkW"), refused);
	/* A system call of wine, which may be copied: mov r10, rcx; mov eax, NUMBER. */
	if (!set || memcmp(set, "\x4c\x8b\xd1\xb8", 4))
		return TRUE;
	original = (set_information)VirtualAlloc(NULL, STUB, MEM_COMMIT | MEM_RESERVE, PAGE_EXECUTE_READWRITE);
	if (!original)
		return TRUE;
	memcpy((void *)original, set, STUB);
	instead(set, replaced);
	return TRUE;
}
