// Moves the date of every program that is started with this library in LD_PRELOAD: CLOCK_OFFSET is the number of seconds to add.
//
// Only the calendar's clock moves; the clocks for durations and the dates of files stay the same. The library keeps no lock and no shared
// memory, so a program that is killed at any moment cannot block another one.

#define _GNU_SOURCE
#include <dlfcn.h>
#include <pthread.h>
#include <semaphore.h>
#include <stdlib.h>
#include <sys/syscall.h>
#include <sys/time.h>
#include <time.h>
#include <unistd.h>

static time_t offset;

__attribute__((constructor)) static void start(void) {
  const char *text = getenv("CLOCK_OFFSET");
  offset = text ? atoll(text) : 0;
}

int clock_gettime(clockid_t clock, struct timespec *time) {
  int result = (int)syscall(SYS_clock_gettime, clock, time);
  if (result == 0 && (clock == CLOCK_REALTIME || clock == CLOCK_REALTIME_COARSE)) time->tv_sec += offset;
  return result;
}

int gettimeofday(struct timeval *restrict time, void *restrict zone) {
  struct timespec now;
  (void)zone;
  if (clock_gettime(CLOCK_REALTIME, &now) != 0) return -1;
  time->tv_sec = now.tv_sec;
  time->tv_usec = now.tv_nsec / 1000;
  return 0;
}

time_t time(time_t *result) {
  struct timespec now;
  clock_gettime(CLOCK_REALTIME, &now);
  if (result) *result = now.tv_sec;
  return now.tv_sec;
}

// A program computes the end of a wait from the moved clock, but the system compares it with its own clock.
static struct timespec system_time(const struct timespec *time) {
  struct timespec now, end = *time;
  syscall(SYS_clock_gettime, CLOCK_REALTIME, &now);
  if (offset > 0 && end.tv_sec > now.tv_sec + offset / 2) end.tv_sec -= offset;
  return end;
}

int sem_timedwait(sem_t *restrict semaphore, const struct timespec *restrict time) {
  static int (*wait)(sem_t *, const struct timespec *);
  if (!wait) wait = (int (*)(sem_t *, const struct timespec *))dlsym(RTLD_NEXT, "sem_timedwait");
  struct timespec end = system_time(time);
  return wait(semaphore, &end);
}

int pthread_cond_timedwait(
    pthread_cond_t *restrict condition, pthread_mutex_t *restrict mutex, const struct timespec *restrict time) {
  static int (*wait)(pthread_cond_t *, pthread_mutex_t *, const struct timespec *);
  if (!wait)
    wait = (int (*)(pthread_cond_t *, pthread_mutex_t *, const struct timespec *))dlvsym(
        RTLD_NEXT, "pthread_cond_timedwait", "GLIBC_2.3.2");
  if (!wait)
    wait = (int (*)(pthread_cond_t *, pthread_mutex_t *, const struct timespec *))dlsym(
        RTLD_NEXT, "pthread_cond_timedwait");
  struct timespec end = system_time(time);
  return wait(condition, mutex, &end);
}
